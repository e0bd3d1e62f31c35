package dev.rapport.playbook;

import dev.rapport.access.DemoSwitch;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether one person may publish what they brought: in the demo, and where {@code rapport.publish-alone} says so. */
@Component
public class PublishAlone {

    private final Environment environment;
    private final DemoSwitch demo;

    PublishAlone(Environment environment, DemoSwitch demo) {
        this.environment = environment;
        this.demo = demo;
    }

    public boolean on() {
        return environment.getProperty("rapport.publish-alone", Boolean.class, demo.on());
    }
}
