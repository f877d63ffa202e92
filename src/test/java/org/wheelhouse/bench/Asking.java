package org.wheelhouse.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks for an address as a browser does: on a connection that stays, compressed. */
record Asking(String address, String... headers) implements Load.Client {

    static {
        System.setProperty("http.maxConnections", "128");
    }

    @Override
    public long once() throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        for (int i = 0; i < headers.length; i += 2) {
            connection.setRequestProperty(headers[i], headers[i + 1]);
        }
        if (connection.getResponseCode() != 200) {
            throw new IOException(address + " answered " + connection.getResponseCode());
        }
        try (var body = connection.getInputStream()) {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
