package org.brevet.it.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between browser and server, which can be cut, or lose the answers only. */
final class CutProxy implements Closeable {

    enum Line { WHOLE, CUT, LOSES_ANSWERS }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.WHOLE;

    CutProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    void become(Line state) {
        line = state;
        if (state == Line.CUT) {
            open.forEach(CutProxy::end);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (line == Line.CUT) {
                    end(browser);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(browser);
                open.add(server);
                start(() -> carry(browser, server, false));
                start(() -> carry(server, browser, true));
            } catch (IOException closed) {
                // The test is over, or one connection failed: the browser sees that
            }
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (line == Line.CUT || answers && line == Line.LOSES_ANSWERS) {
                    return;
                }
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // The other side is closed with it
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // What is wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(CutProxy::end);
    }
}
