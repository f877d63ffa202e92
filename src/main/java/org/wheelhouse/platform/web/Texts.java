package org.wheelhouse.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** All texts of both languages, read once. Also for work without a reader at hand, such as a message to a customer. */
@ApplicationScoped
public class Texts {

    private static final String FOLDER = "/WEB-INF/classes/i18n/";

    @Inject
    private ServletContext context;

    private final Map<String, Properties> byLanguage = new HashMap<>();

    @PostConstruct
    void read() {
        for (String language : new String[] {"zh", "en"}) {
            var all = new Properties();
            for (String path : context.getResourcePaths(FOLDER)) {
                if (path.endsWith("_" + language + ".properties")) {
                    try (var reader =
                            new InputStreamReader(context.getResourceAsStream(path), StandardCharsets.UTF_8)) {
                        all.load(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            byLanguage.put(language, all);
        }
    }

    public boolean has(String key) {
        return key != null && byLanguage.get("zh").containsKey(key);
    }

    /** @param language {@code zh} or {@code en} */
    public String get(String language, String key) {
        return byLanguage.get(language).getProperty(key, key);
    }

    /** @param language {@code zh} or {@code en}; arguments in the form of {@link MessageFormat} */
    public String format(String language, String key, Object... arguments) {
        return new MessageFormat(get(language, key), Locale.forLanguageTag(language)).format(arguments);
    }
}
