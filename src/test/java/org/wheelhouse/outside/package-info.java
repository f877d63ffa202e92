/** Tests that speak to the portal as a stranger does, over HTTP, and what they need for it. Not deployed into the server. */
package org.wheelhouse.outside;
