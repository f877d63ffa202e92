/** Head office's pages of the catalogue. */
package org.wheelhouse.catalog.web;
