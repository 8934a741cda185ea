import java.io.IOException;
import java.net.ServerSocket;

/** Says which of the given ports are taken: the server's own message for it names none. */
final class Free {

    public static void main(String[] ports) {
        boolean free = true;
        for (String port : ports) {
            try (ServerSocket socket = new ServerSocket(Integer.parseInt(port))) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                System.err.println("brevet: port " + port + " is in use");
                free = false;
            }
        }
        System.exit(free ? 0 : 1);
    }
}
