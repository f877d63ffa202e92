/**
 * {@code mvn -Pdrill -Ddrill=…}: what IT has to be able to do on the day it is needed, performed on a stack of its own, with what it saw
 * printed. A drill fails when something that must hold does not; how long things take is told, never judged.
 */
package org.wheelhouse.drill;
