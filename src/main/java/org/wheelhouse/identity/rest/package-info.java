/** Who calls the API: bearer tokens, the caller's scope, and how much they may ask. */
package org.wheelhouse.identity.rest;
