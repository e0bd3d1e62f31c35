package dev.rapport.access;

import dev.rapport.organization.People;
import dev.rapport.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Two doors. Calls that bring credentials with each request have no session and need no mark against forgery; everybody
 * else has a session in PostgreSQL and needs both.
 */
@EnableConfigurationProperties({AccessSettings.class, ProviderSettings.class})
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/assets/**",
        "/sign-in",
        "/link/**",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/livez",
        "/readyz",
        "/error",
        "/favicon.ico",
        "/favicon.svg",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml"
    };

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository marks = new CookieCsrfTokenRepository();
        marks.setCookieName("rapport-mark");
        marks.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return marks;
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(
            HttpSecurity http,
            SigningIn signingIn,
            ReadingMetrics metrics,
            Provider provider,
            ProviderTokens tokens,
            People people,
            ExpensiveCalls expensive,
            Refusals refusals,
            AskForCredentials ask,
            RefuseAccess refuse)
            throws Exception {
        if (provider.on()) {
            BearerTokenAuthenticationFilter bearer =
                    new BearerTokenAuthenticationFilter((AuthenticationManager) tokens::authenticate);
            bearer.setAuthenticationEntryPoint(ask);
            bearer.setAuthenticationFailureHandler(ask::commence);
            http.addFilterBefore(bearer, BasicAuthenticationFilter.class);
        }
        return http.securityMatcher(SecurityConfiguration::isCallWithCredentials)
                .addFilterBefore(new ForeignPages(refusals), CsrfFilter.class)
                .addFilterAt(new BasicAuthenticationFilter(manager(signingIn), ask), BasicAuthenticationFilter.class)
                .addFilterBefore(new ReaderFilter(people), AuthorizationFilter.class)
                .addFilterBefore(LimitFilter.ofPeople(expensive, refusals), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(ReadingMetrics.PATH)
                        .access((reader, asked) -> new AuthorizationDecision(metrics.isOpenFor(asked.getRequest())))
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(new SecurityHeaders())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(ask).accessDeniedHandler(refuse))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            CsrfTokenRepository marks,
            Provider provider,
            ProviderSignIn providerSignIn,
            People people,
            ReadingMetrics metrics,
            ExpensiveCalls expensive,
            Refusals refusals,
            AskForCredentials ask,
            RefuseAccess refuse)
            throws Exception {
        if (provider.on()) {
            http.oauth2Login(providerSignIn)
                    .addFilterBefore(new ProviderReached(provider), OAuth2AuthorizationRequestRedirectFilter.class);
        }
        return http.addFilterBefore(LimitFilter.ofWaysIn(expensive, refusals), CsrfFilter.class)
                .addFilterBefore(new ReaderFilter(people), AuthorizationFilter.class)
                .addFilterBefore(LimitFilter.ofPeople(expensive, refusals), AuthorizationFilter.class)
                // SessionStart begins a new one; an id changed before that would bring the old one back
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.none()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(ReadingMetrics.PATH)
                        .access((reader, asked) -> new AuthorizationDecision(metrics.isOpenFor(asked.getRequest())))
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(marks))
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessHandler((request, response, left) -> response.sendRedirect(
                                SignedIn.isByProvider(left) ? "/sign-in?out=provider" : "/sign-in?out"))
                        .deleteCookies("rapport"))
                .headers(new SecurityHeaders())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(ask).accessDeniedHandler(refuse))
                .build();
    }

    private static boolean isCallWithCredentials(HttpServletRequest request) {
        return Caller.bringsCredentials(request) && Caller.isProgram(request);
    }

    private static AuthenticationManager manager(SigningIn signingIn) {
        return claimed -> {
            String address =
                    claimed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
            return SignedIn.as(signingIn
                    .signIn(claimed.getName(), String.valueOf(claimed.getCredentials()), address)
                    .username());
        };
    }
}
