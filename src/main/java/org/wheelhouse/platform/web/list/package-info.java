/** The one pattern of list pages: {@link org.wheelhouse.platform.web.list.ListView} is the bean of each. See docs/development.md. */
package org.wheelhouse.platform.web.list;
