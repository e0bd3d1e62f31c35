package dev.rapport.check;

import java.util.Map;
import java.util.Set;

/**
 * What a form is to the model that names it.
 *
 * @param keys the variables that it writes: the first step of each field's path
 * @param kinds the type of the component by that name; {@code group} or {@code dynamiclist} where it holds others
 * @param valuesKeys the names under which it wants its choices
 */
record FormOutline(String id, Set<String> keys, Map<String, String> kinds, Set<String> valuesKeys) {}
