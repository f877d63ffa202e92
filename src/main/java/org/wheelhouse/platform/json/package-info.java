/** JSON as text for jsonb columns and payloads. */
package org.wheelhouse.platform.json;
