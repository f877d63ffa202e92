/**
 * Lists: a {@link org.wheelhouse.platform.list.ListQuery} says which rows, columns, saved views and filters there are, the service reads
 * them in a fixed number of statements. {@code platform.web.list} shows them.
 */
package org.wheelhouse.platform.list;
