package org.brevet.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Network addresses as limits see them. Never asks the name service. */
public final class Network {

    private static final Pattern VERSION_4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern LIKE_VERSION_6 = Pattern.compile("(?=.{2,45}$)[0-9a-fA-F:][0-9a-fA-F.]*:[0-9a-fA-F:.]*|::");

    private Network() {
    }

    /** Whether it is an address in figures, of version 4 or 6. */
    public static boolean isAddress(String text) {
        return VERSION_4.matcher(text).matches() || parsed(text).isPresent();
    }

    /** Whom an address stands for: one subscriber has 2^64 addresses of version 6, so his network counts. */
    public static String of(String address) {
        return parsed(address).map(found -> found instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(found.getAddress(), 8))
                : found.getHostAddress()).orElse(address);
    }

    /** Whether it is this machine itself. */
    public static boolean isLoopback(String address) {
        return VERSION_4.matcher(address).matches() && address.startsWith("127.") || parsed(address).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** As people write it (RFC 5952): of version 6 in its short form; anything else as it is. */
    public static String written(String address) {
        if (!(parsed(address).orElse(null) instanceof Inet6Address found)) {
            return address;
        }
        String[] groups = found.getHostAddress().replaceFirst("%.*", "").split(":");
        int longest = 1;
        int from = -1;
        int zeros = 0;
        for (int i = 0; i < groups.length; i++) {
            zeros = groups[i].equals("0") ? zeros + 1 : 0;
            if (zeros > longest) {
                longest = zeros;
                from = i - zeros + 1;
            }
        }
        List<String> all = List.of(groups);
        return from < 0 ? String.join(":", all) : String.join(":", all.subList(0, from)) + "::" + String.join(":", all.subList(from + longest, groups.length));
    }

    private static Optional<InetAddress> parsed(String text) {
        if (!LIKE_VERSION_6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
