package org.wheelhouse.kernel;

/**
 * A refusal that the person can do something about. The message key names a text that says what is wrong and what to do; the
 * arguments are shown in it.
 */
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    public BusinessException(String key, Object... arguments) {
        super(key + (arguments.length == 0 ? "" : " " + java.util.Arrays.toString(arguments)));
        this.key = key;
        this.arguments = arguments.clone();
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
