package dev.rapport.engine;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The delegates by name, looked up when a step needs one. */
@Component
class Delegates {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    Delegates(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = Set.of(beans.getBeanNamesForAnnotation(Delegate.class));
    }

    Set<String> names() {
        return names;
    }

    Optional<Object> find(String name) {
        return names.contains(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }
}
