package org.brevet.it.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server that answers the tests, seen from outside: its memory, and the files that it has put into its folder. */
final class ServerProcess {

    private static final Pattern USED = Pattern.compile("(?m)^\\s*(?:def new generation|tenured generation|garbage-first heap).*used (\\d+)K");
    private static final int PAGES = 80;
    private final Path folder;
    private final String pid;

    private ServerProcess(Path folder) throws IOException {
        this.folder = folder;
        pid = Files.readString(folder.resolve("pid")).strip();
    }

    /** By the hundred of its ports, which its folder is named by. */
    static ServerProcess ofTheTests() {
        String name = "-" + (URI.create(BrowserTest.BASE).getPort() - PAGES);
        try (Stream<Path> servers = Files.list(Path.of("target/server"))) {
            return new ServerProcess(servers.filter(server -> server.getFileName().toString().endsWith(name) && runs(server)).findFirst()
                    .orElseThrow(() -> new AssertionError("No server of ours at " + BrowserTest.BASE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Not one that used the same ports before. */
    private static boolean runs(Path server) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(server.resolve("pid")).strip())).isPresent();
        } catch (IOException | NumberFormatException none) {
            return false;
        }
    }

    /** Bytes of the heap that are in use after a collection. */
    long heap() {
        Command.run("jcmd", pid, "GC.run");
        Matcher used = USED.matcher(Command.run("jcmd", pid, "GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        if (kilobytes == 0) {
            throw new AssertionError("jcmd tells of another heap than we know");
        }
        return kilobytes * 1024;
    }

    /** Bytes that it holds of the machine's memory; 0 where the system does not tell. */
    long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", pid, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).sum();
        } catch (IOException untold) {
            return 0;
        }
    }

    /** Its own and what it has put aside; not its logs. */
    Set<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && !file.toString().contains("/logs/") && !file.toString().endsWith(".log"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
