import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for the ports that a server takes of the hundred from its base on, since the server's own message comes late or names none.
 * {@code BASE}: says which of them are taken, status 1. {@code first FROM TO}: prints the first hundred of that range whose ports are free.
 */
final class Free {

    /** What Payara binds or checks from its base on: debugger, IIOP (3), administration, OSGi, JMS, HTTP, HTTPS, JMX. */
    private static final int[] OFFSETS = {9, 37, 38, 39, 48, 66, 76, 80, 81, 86};

    public static void main(String[] arguments) {
        if (arguments[0].equals("first")) {
            int from = Integer.parseInt(arguments[1]);
            int to = Integer.parseInt(arguments[2]);
            IntStream.rangeClosed(from, to).filter(hundred -> taken(hundred * 100).isEmpty()).findFirst().ifPresentOrElse(System.out::println, () -> {
                System.err.println("brevet: no free ports between " + from + "00 and " + to + "99");
                System.exit(1);
            });
            return;
        }
        List<Integer> taken = taken(Integer.parseInt(arguments[0]));
        taken.forEach(port -> System.err.println("brevet: port " + port + " is in use"));
        System.exit(taken.isEmpty() ? 0 : 1);
    }

    private static List<Integer> taken(int base) {
        List<Integer> taken = new ArrayList<>();
        for (int offset : OFFSETS) {
            try (ServerSocket socket = new ServerSocket(base + offset)) {
                socket.setReuseAddress(true);
            } catch (IOException inUse) {
                taken.add(base + offset);
            }
        }
        return taken;
    }
}
