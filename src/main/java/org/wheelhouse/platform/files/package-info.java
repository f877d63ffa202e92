/** Photos and documents of tenants: bytes in the database under row security, pictures made harmless before they are stored. */
package org.wheelhouse.platform.files;
