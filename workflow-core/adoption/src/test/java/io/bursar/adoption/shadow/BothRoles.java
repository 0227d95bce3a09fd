package io.bursar.adoption.shadow;

import io.bursar.engine.port.PeopleDirectory;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small hospital, where somebody holds a second role. */
record BothRoles(PeopleDirectory inner, String person, String role) {

    PeopleDirectory asDirectory() {
        return (PeopleDirectory) Proxy.newProxyInstance(
                PeopleDirectory.class.getClassLoader(),
                new Class<?>[] {PeopleDirectory.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        PersonId holder = new PersonId(person);
        if (method.getName().equals("grants") && arguments[0].equals(holder)) {
            LocalDate day = (LocalDate) arguments[1];
            List<RoleGrant> more = new ArrayList<>(inner.grants(holder, day));
            more.add(new RoleGrant(holder, new RoleName(role), Scope.ENTERPRISE, day, null));
            return more;
        }
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
