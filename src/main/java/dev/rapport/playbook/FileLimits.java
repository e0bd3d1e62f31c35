package dev.rapport.playbook;

import dev.rapport.markup.Limits;
import dev.rapport.refusal.Refused;

/** How much can be brought at once; told before anything is read. */
public final class FileLimits {

    /** Files in one draft. */
    public static final int MOST = 50;

    /** Bytes of one file. */
    public static final int LARGEST = Limits.MODEL.bytes();

    /** Bytes of a whole upload, far above what people draw. */
    public static final long LARGEST_UPLOAD = 20L << 20;

    private FileLimits() {}

    public static Refused tooMany() {
        return Refused.tooLarge("Up to " + MOST + " files can be brought together.");
    }

    public static Refused tooLarge(String name) {
        return Refused.tooLarge("“" + NamedFiles.base(name) + "” has more than " + (LARGEST >> 20)
                + " MB, and no file of a playbook may.");
    }

    public static Refused uploadTooLarge() {
        return Refused.tooLarge("All files of a playbook together may have up to " + (LARGEST_UPLOAD >> 20)
                + " MB, and one file " + (LARGEST >> 20) + " MB.");
    }
}
