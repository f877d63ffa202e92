/**
 * Servers that die or go away while people buy ({@code mvn verify -Pfaults}), on a stack of their own: what was acknowledged is there
 * afterwards, once, and everything adds up. Kills only processes of that stack.
 */
package org.wheelhouse.faults;
