package org.wheelhouse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A text file that never changes under its name, kept plain and compressed. */
record Content(String mediaType, byte[] plain, byte[] gzipped) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    static Content of(String mediaType, byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Content(mediaType, plain, bytes.toByteArray());
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        response.setContentType(mediaType + ";charset=UTF-8");
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("Vary", "Accept-Encoding");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] bytes = gzip ? gzipped : plain;
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
