/** What tests of all features stand on; goes into the server with the in-container tests, so it knows the JDK, JUnit and the portal only. */
package org.wheelhouse.testing;
