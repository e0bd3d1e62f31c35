package dev.rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class FrameAdvice {

    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return frames.assets();
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }
}
