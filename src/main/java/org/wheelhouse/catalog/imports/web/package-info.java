/** Head office's pages of imports, and the files they give out. */
package org.wheelhouse.catalog.imports.web;
