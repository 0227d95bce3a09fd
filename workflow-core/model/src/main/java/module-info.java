/** Pure data of Bursar: ids, people, money, calendars, findings, capability calls. Depends on nothing but the JDK. */
module io.bursar.model {
    requires static transitive org.jspecify;

    exports io.bursar.model.capability;
    exports io.bursar.model.cases;
    exports io.bursar.model.data;
    exports io.bursar.model.finding;
    exports io.bursar.model.identity;
    exports io.bursar.model.money;
    exports io.bursar.model.people;
    exports io.bursar.model.time;
    exports io.bursar.model.variation;
}
