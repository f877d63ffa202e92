package org.wheelhouse.platform.rest;

import java.util.List;

/** A request that is not what the description says. What is wrong is named by the end of a text key {@code platform.api.fault.<what>}. */
public class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param pointer into the JSON of the body; null for a parameter
     * @param parameter of the address or a header; null for the body
     * @param key of the text that says what is wrong
     */
    public record Fault(String pointer, String parameter, String key, Object... arguments) {}

    private final transient List<Fault> faults;

    public InvalidRequest(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** Something in the body. @param what the end of {@code platform.api.fault.<what>} */
    public static InvalidRequest body(String pointer, String what, Object... arguments) {
        return new InvalidRequest(List.of(new Fault(pointer, null, "platform.api.fault." + what, arguments)));
    }

    /** A parameter or header. @param what the end of {@code platform.api.fault.<what>} */
    public static InvalidRequest parameter(String name, String what, Object... arguments) {
        return new InvalidRequest(List.of(new Fault(null, name, "platform.api.fault." + what, arguments)));
    }

    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }
}
