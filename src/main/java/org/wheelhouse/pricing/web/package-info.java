/** Head office's pages of prices. */
package org.wheelhouse.pricing.web;
