/** Who is calling: login by OpenID Connect, accounts of customers and staff, where staff work, and which pages whom admit. */
package org.wheelhouse.identity;
