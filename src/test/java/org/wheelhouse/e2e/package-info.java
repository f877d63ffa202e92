/** Tests in a browser, against the one deployment of the in-container tests. */
package org.wheelhouse.e2e;
