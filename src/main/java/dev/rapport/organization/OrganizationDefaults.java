package dev.rapport.organization;

import java.util.Map;

/** What new projects begin with. */
public interface OrganizationDefaults {

    /** A value for each threshold. */
    Map<Threshold, String> now();
}
