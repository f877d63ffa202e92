/** The rules of the house, checked without a server: who may use whom, sizes, pages, texts, migrations. */
package org.wheelhouse.house;
