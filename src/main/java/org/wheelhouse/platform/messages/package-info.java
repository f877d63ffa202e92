/** E-mail and SMS: the ports, and what was sent. */
package org.wheelhouse.platform.messages;
