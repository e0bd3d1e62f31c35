package dev.rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses an act whose answer the caller would not take before it is carried out, not after. */
@Component
class AnswersAsJson implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        boolean act = !READING.contains(request.getMethod()) && Refusals.isCall(request);
        if (act && !takesJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean takesJson(List<String> accepted) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accepted);
            return types.isEmpty() || types.stream().anyMatch(AnswersAsJson::isJson);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getQualityValue() > 0 && type.isCompatibleWith(MediaType.APPLICATION_JSON);
    }
}
