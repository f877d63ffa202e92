package org.wheelhouse.stack;

/** Something that the person who starts the stack can mend; its message says what and how, in one line. */
final class StackProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StackProblem(String message) {
        super(message);
    }
}
