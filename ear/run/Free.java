import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Looks for the ports that a server takes of the hundred from its base on, since the server's own message comes late or names none.
 * {@code BASE}: prints which of them are taken, each with the key of what it is for, status 1. {@code first FROM TO}: prints the first
 * hundred of that range whose ports are free, status 1 if there is none. The words are the caller's.
 */
final class Free {

    /** What Payara binds or checks from its base on, and the key of what it is for in text/en.txt. */
    private static final Map<Integer, String> OFFSETS = new TreeMap<>(Map.of(9, "debugger", 37, "iiop", 38, "iiop", 39, "iiop", 48, "admin",
            66, "osgi", 76, "jms", 80, "http", 81, "https", 86, "jmx"));

    public static void main(String[] arguments) {
        if (arguments[0].equals("first")) {
            IntStream.rangeClosed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                    .filter(hundred -> taken(hundred * 100).isEmpty()).findFirst().ifPresentOrElse(System.out::println, () -> System.exit(1));
            return;
        }
        Map<Integer, String> taken = taken(Integer.parseInt(arguments[0]));
        taken.forEach((port, use) -> System.out.println(port + " " + use));
        System.exit(taken.isEmpty() ? 0 : 1);
    }

    private static Map<Integer, String> taken(int base) {
        Map<Integer, String> taken = new TreeMap<>();
        OFFSETS.forEach((offset, use) -> {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);    // before it is bound: a port whose last connection is only fading is free
                socket.bind(new InetSocketAddress(base + offset));
            } catch (IOException inUse) {
                taken.put(base + offset, use);
            }
        });
        return taken;
    }
}
