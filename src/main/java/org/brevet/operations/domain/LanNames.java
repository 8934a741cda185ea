package org.brevet.operations.domain;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By which names devices of the local network reach this machine.
 *
 * @param host its own name, as a name of the domain system can be written
 * @param hosts names in the certificate
 * @param addresses in the certificate, the one to tell people first; the loopback ones last
 */
public record LanNames(String host, List<String> hosts, List<InetAddress> addresses) {

    private static final String NO_NAME = "brevet";

    public LanNames {
        hosts = List.copyOf(hosts);
        // Without the card's name, which is none of the address
        addresses = addresses.stream().map(address -> bytes(address.getAddress())).toList();
    }

    public static LanNames of(String hostname, List<InetAddress> network) {
        String lower = hostname.strip().toLowerCase(Locale.ROOT);
        String host = lower.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*") && lower.length() < 60 ? lower : NO_NAME;
        List<String> hosts = Stream.of(host, host.contains(".") ? host : host + ".local", "localhost").distinct().toList();
        List<InetAddress> loopback = List.of(InetAddress.getLoopbackAddress(), bytes(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        return new LanNames(host, hosts, Stream.concat(network.stream(), loopback.stream()).distinct().toList());
    }

    /** What the machine has now, first the address that leads out of it. Of IPv6 no link-local ones: browsers do not take them. */
    public static List<InetAddress> ofThisMachine() throws IOException {
        List<InetAddress> found = new ArrayList<>();
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            if (card.isUp() && !card.isLoopback() && !card.isPointToPoint()) {
                card.inetAddresses().filter(address -> !(address instanceof Inet6Address && address.isLinkLocalAddress())).forEach(found::add);
            }
        }
        Optional<InetAddress> out = wayOut();
        found.sort(Comparator.comparing((InetAddress address) -> !Optional.of(address).equals(out))
                .thenComparing(address -> !(address instanceof Inet4Address)).thenComparing(InetAddress::getHostAddress));
        return List.copyOf(found);
    }

    /** The sender's address of what would go to a far one (TEST-NET-3); nothing is sent. A hotspot without internet has none. */
    private static Optional<InetAddress> wayOut() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(bytes(new byte[] {(byte) 203, 0, 113, 1}), 9));
            return Optional.of(socket.getLocalAddress()).filter(address -> !address.isAnyLocalAddress());
        } catch (IOException | java.io.UncheckedIOException noWay) {
            return Optional.empty();
        }
    }

    /** Whether no site of the internet has it. */
    static boolean isLocal(InetAddress address) {
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isLoopbackAddress()
                || address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    private static InetAddress bytes(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
