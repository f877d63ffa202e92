package org.wheelhouse.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of one language, and what is wrong with their files. */
final class Bundles {

    final Map<String, String> texts = new TreeMap<>();
    final List<String> faults = new ArrayList<>();

    Bundles(String language) {
        for (Path file : Sources.below(Sources.RESOURCES.resolve("i18n"), "_" + language + ".properties")) {
            String feature = file.getFileName().toString().replaceAll("_.*", "");
            var checked = new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    add(file, feature, (String) key, (String) value);
                    return super.put(key, value);
                }
            };
            try {
                checked.load(new StringReader(Sources.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(Path file, String feature, String key, String text) {
        if (!key.startsWith(feature + ".")) {
            faults.add(file + ": " + key + " does not begin with its feature");
        }
        if (text.isBlank()) {
            faults.add(file + ": " + key + " is empty");
        }
        if (texts.put(key, text) != null) {
            faults.add(file + ": " + key + " stands there twice");
        }
        if (text.matches("(?s).*\\{\\d.*") && text.replace("''", "").contains("'")) {
            faults.add(file + ": " + key + " has arguments, so a single ' must be written ''");
        }
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Whether a key that code completes can exist: one that begins so. */
    boolean hasPrefix(String prefix) {
        return texts.keySet().stream().anyMatch(k -> k.startsWith(prefix));
    }
}
