package org.wheelhouse.isolation.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that a page showed, as a browser would send it.
 *
 * @param page the address that showed it
 * @param action where it goes
 * @param multipart takes a file
 * @param fields with the values that stand in them
 * @param buttons name and value of each; the empty one where a form has none with a name
 */
public record Form(
        String page,
        String action,
        boolean multipart,
        Map<String, String> fields,
        List<Map.Entry<String, String>> buttons) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern NONCE = Pattern.compile("\\bnonce=\"([^\"]+)\"");
    private static final Pattern CONTROL =
            Pattern.compile("<(input|button|textarea|select)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /** The forms of a page that change something. */
    public static List<Form> of(String page, String html) {
        var forms = new ArrayList<Form>();
        Matcher scripts = NONCE.matcher(html);
        String nonce = scripts.find() ? scripts.group(1) : "";
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if ("post".equalsIgnoreCase(attribute(form.group(1), "method"))) {
                forms.add(read(page, form.group(1), form.group(2), nonce));
            }
        }
        return forms;
    }

    private static Form read(String page, String head, String body, String nonce) {
        var fields = new LinkedHashMap<String, String>();
        var buttons = new ArrayList<Map.Entry<String, String>>();
        Matcher control = CONTROL.matcher(body);
        while (control.find()) {
            String attributes = control.group(2);
            String name = attribute(attributes, "name");
            String type = String.valueOf(attribute(attributes, "type"));
            String value = attribute(attributes, "value");
            String text = value == null ? "" : value;
            if (name == null || type.equals("file")) {
                continue;
            }
            if (control.group(1).equals("button") || type.equals("submit")) {
                buttons.add(Map.entry(name, text));
            } else if (control.group(1).equals("select")) {
                fields.put(name, chosen(body.substring(control.end())));
            } else if (control.group(1).equals("textarea")) {
                String rest = body.substring(control.end());
                fields.put(name, unescape(rest.substring(0, Math.max(0, rest.indexOf("</textarea>")))));
            } else if (!type.equals("radio") && !type.equals("checkbox") || attributes.contains("checked")) {
                fields.put(name, text);
            }
        }
        if (buttons.isEmpty()) {
            buttons.add(Map.entry("", ""));
        }
        if (fields.containsKey("jakarta.faces.ViewState")) {
            fields.put("primefaces.nonce", nonce); // what PrimeFaces' script adds
        }
        String action = attribute(head, "action");
        return new Form(page, action == null ? page : action, head.contains("multipart/form-data"), fields, buttons);
    }

    private static String chosen(String rest) {
        String options = rest.substring(0, Math.max(0, rest.indexOf("</select>")));
        String first = null;
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = String.valueOf(attribute(option.group(1), "value"));
            if (option.group(1).contains("selected")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? unescape(found.group(1)) : null;
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }

    /** Whether Faces keeps a view for it. */
    public boolean isPostback() {
        return fields.containsKey("jakarta.faces.ViewState");
    }

    String path() {
        return action.replaceAll("[?#].*", "");
    }

    /** The same form for another row; where Faces keeps a view for it, on the same page. */
    String kind() {
        var names = new TreeSet<>(fields.keySet());
        buttons.forEach(b -> names.add(b.getKey() + "=" + (b.getValue().length() < 12 ? b.getValue() : "")));
        return (isPostback() ? page.replaceAll("[?#].*", "") : "") + " " + path() + " "
                + names.toString().replaceAll(":\\d+:", ":n:");
    }

    /** What is sent when a button is pressed. */
    public Map<String, String> sent(Map.Entry<String, String> button) {
        var sent = new LinkedHashMap<>(fields);
        if (button != null && !button.getKey().isEmpty()) {
            sent.put(button.getKey(), button.getValue());
        }
        return sent;
    }
}
