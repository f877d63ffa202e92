package org.wheelhouse.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A wire to the bank that can be cut: connections are then taken and answered by nobody. */
final class Relay implements AutoCloseable {

    private final ServerSocket socket;
    private volatile URI target;
    private volatile boolean cut;

    Relay() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    void to(String address) {
        target = URI.create(address);
    }

    void cut(boolean now) {
        cut = now;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket caller) {
        if (cut) {
            return; // left open: whoever calls has to give up by itself
        }
        try (caller;
                var callee = new Socket()) {
            callee.connect(new InetSocketAddress(target.getHost(), target.getPort()));
            Thread back = Thread.ofVirtual().start(() -> copy(callee, caller));
            copy(caller, callee);
            back.join();
        } catch (IOException ended) {
            // as a wire does
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
