import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits until an address answers 200: a server says "started" before its application is there. Arguments: address, seconds, the server's
 * process. Status 1 if time is over or the process has ended first; {@code ear/run/server} says which.
 */
final class Await {

    public static void main(String[] args) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(Long.parseLong(args[1])));
        long process = Long.parseLong(args[2]);
        while (Instant.now().isBefore(end) && ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()) {
            if (answers(args[0])) {
                return;
            }
            Thread.sleep(200);
        }
        System.exit(1);
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(30_000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
