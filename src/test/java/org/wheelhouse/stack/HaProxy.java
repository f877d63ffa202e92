package org.wheelhouse.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** HAProxy with the file of docker/proxy; only where it listens is the stack's, and that it ends no TLS. */
final class HaProxy implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");
    private final Process process;

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    HaProxy(StackHome home, int port, List<Payara> servers, int keycloakPort) throws IOException {
        String settings = Files.readString(Path.of("docker/proxy/haproxy.cfg"))
                .replaceAll("bind :80\\b", "bind 127.0.0.1:" + home.port("http-plain", 0))
                .replaceAll("bind :443 ssl.*", "bind 127.0.0.1:" + port)
                .replace("X-Forwarded-Proto https", "X-Forwarded-Proto http")
                .replace(" httponly secure ", " httponly ");
        Path file = Files.writeString(home.path("haproxy.cfg"), settings);
        process = Commands.start(
                List.of(PROGRAM.toString(), "-db", "-f", file.toString()),
                Map.of(
                        "LOGIN_HOST",
                        "login.invalid",
                        "LOGIN_SERVER",
                        "127.0.0.1:" + keycloakPort,
                        "PORTAL_SERVER",
                        address(servers.get(0)),
                        "PORTAL_SERVER_2",
                        address(servers.get(1))),
                home.path("log/haproxy.log"));
    }

    private static String address(Payara server) {
        return server.url().replace("http://", "");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
