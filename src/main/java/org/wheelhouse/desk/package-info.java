/**
 * Each role's desk: the menu, and the home page with what needs a person now and a few figures. Reads the rows of all features in the
 * caller's scope; owns no table; used by nobody.
 */
package org.wheelhouse.desk;
