package org.wheelhouse.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The portal's own style sheets, scripts and signs ({@code resources/assets}). Each is served under a name that holds a digest of its
 * content, so that a browser may keep it for ever and a new release is seen at once: {@code #{assets.url('shop.css')}}.
 */
@ApplicationScoped
@Named
public class Assets {

    /** What is served, by public name, and of which files it is put together. Brands are compiled from webapp-themes. */
    private static final Map<String, String[]> PARTS = Map.of(
            "shop.css", new String[] {"tokens.css", "shop.css", "shop-more.css", "shop-pages.css", "checkout.css"},
            "developers.css", new String[] {"developers.css"},
            "plum.css", new String[] {"plum.css"},
            "lagoon.css", new String[] {"lagoon.css"},
            "shop.js", new String[] {"shop.js"},
            "stay.js", new String[] {"stay.js"},
            "icons.svg", new String[] {"icons.svg"},
            "logo.svg", new String[] {"logo.svg"});

    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, Content> contents = new HashMap<>();

    @PostConstruct
    void read() {
        PARTS.forEach((name, parts) -> {
            var bytes = new ByteArrayOutputStream();
            for (String part : parts) {
                bytes.writeBytes(resource("/assets/" + part));
            }
            int dot = name.lastIndexOf('.');
            String versioned = name.substring(0, dot) + "-" + digest(bytes.toByteArray()) + name.substring(dot);
            urls.put(name, "/a/" + versioned);
            contents.put(versioned, Content.of(mediaType(name), bytes.toByteArray()));
        });
    }

    /** The address of an asset, for pages. */
    public String url(String name) {
        return urls.get(name);
    }

    /** The address of one sign of the sprite, for {@code <use href>}. */
    public String icon(String name) {
        return urls.get("icons.svg") + "#" + name;
    }

    Content content(String versionedName) {
        return contents.get(versionedName);
    }

    static byte[] resource(String path) {
        try (var in = Assets.class.getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".js" -> "text/javascript";
            default -> "image/svg+xml";
        };
    }
}
