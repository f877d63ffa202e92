package org.wheelhouse.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.kernel.BusinessException;

/**
 * The portal's own words in the reader's language: {@code #{text['sales.order.title']}}. They come from
 * {@code i18n/<feature>_<language>.properties}; a key begins with its feature. A key without a text shows itself.
 */
@RequestScoped
@Named
public class Text extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Override
    public String get(Object key) {
        return texts.get(language.getCode(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** A text with arguments, in the form of {@link java.text.MessageFormat}. */
    public String of(String key, Object... arguments) {
        return texts.format(language.getCode(), key, arguments);
    }

    /** What a refusal said whose key came back in an address. Whatever else stands there is not shown: anybody can write an address. */
    public String refusal(String key, Object... arguments) {
        return of(texts.has(key) ? key : "platform.refused", arguments);
    }

    /** What a refusal says to the person. */
    public String of(BusinessException refusal) {
        return of(refusal.key(), refusal.arguments());
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
