/**
 * PostgreSQL, Keycloak, the sandbox bank and Payara with the WAR, as one program: {@link org.wheelhouse.stack.Run} runs it for a
 * person, {@link org.wheelhouse.stack.StackListener} for the tests. Everything lies in one folder ({@link StackHome}); ports and
 * secrets are chosen once and kept there.
 */
package org.wheelhouse.stack;
