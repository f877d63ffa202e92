package org.wheelhouse.demo;

/** A car model as customers drive it. @param label {@code 大众 朗逸 2019款 280TSI DSG 舒享版} */
record Trim(long id, String label, int modelYear, boolean electric) {}
