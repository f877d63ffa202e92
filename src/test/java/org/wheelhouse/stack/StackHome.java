package org.wheelhouse.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;

/** The folder of one stack: what it unpacked, its data, and the ports and secrets that it chose once. Held by one process. */
final class StackHome implements AutoCloseable {

    private final Path folder;
    private final Properties kept = new Properties();
    private final FileChannel channel;
    private final FileLock lock;

    /** @throws StackProblem when another process runs a stack in this folder */
    StackHome(Path folder, boolean reset) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
            channel =
                    FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw new StackProblem(
                        "A stack is already running in " + this.folder + ". Stop it first, or use its address.");
            }
            if (reset) {
                delete(this.folder.resolve("data"));
                Files.deleteIfExists(settings());
            }
            if (Files.exists(settings())) {
                try (var in = Files.newInputStream(settings())) {
                    kept.load(in);
                }
            }
        } catch (IOException e) {
            throw new StackProblem("Cannot use the folder " + this.folder + ": " + e.getMessage());
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** The port of that name that was chosen before. */
    int port(String name) {
        return Integer.parseInt(kept.getProperty("port." + name));
    }

    /** The kept port of that name; chosen anew when there is none yet or another program took it. */
    int port(String name, int wanted) {
        int port = wanted > 0 ? wanted : Integer.parseInt(kept.getProperty("port." + name, "0"));
        if (wanted > 0 && !free(port)) {
            throw new StackProblem("Port " + port + " is taken by another program. Choose another with -Dport=…");
        }
        if (port == 0 || !free(port)) {
            port = anyFreePort();
        }
        keep("port." + name, Integer.toString(port));
        return port;
    }

    /**
     * A base from which Payara's dozen ports are all free: the kept one, or one by chance below the ports that the system gives to
     * clients, so that stacks which start at the same moment don't choose the same.
     */
    int portBase(String name) {
        int base = Integer.parseInt(kept.getProperty("port." + name, "0"));
        for (int attempt = 0; attempt < 500; attempt++) {
            if (base != 0 && payaraPortsFree(base)) {
                keep("port." + name, Integer.toString(base));
                return base;
            }
            base = 20_000 + 100 * new SecureRandom().nextInt(126);
        }
        throw new StackProblem("No free block of ports between 20000 and 32600.");
    }

    private static boolean payaraPortsFree(int base) {
        for (int offset : new int[] {48, 80, 81, 76, 38, 39, 86, 66, 37, 20, 90}) {
            if (!free(base + offset)) {
                return false;
            }
        }
        return true;
    }

    /** A secret made once, 128 bits in hexadecimal. */
    String secret(String name) {
        String secret = kept.getProperty("secret." + name);
        if (secret == null) {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            keep("secret." + name, secret);
        }
        return secret;
    }

    private void keep(String key, String value) {
        if (value.equals(kept.setProperty(key, value))) {
            return;
        }
        try (var out = Files.newOutputStream(settings())) {
            kept.store(out, "Chosen once by this stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settings() {
        return folder.resolve("stack.properties");
    }

    static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFreePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackProblem("No free port: " + e.getMessage());
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
