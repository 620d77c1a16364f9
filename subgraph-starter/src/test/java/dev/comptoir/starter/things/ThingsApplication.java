package dev.comptoir.starter.things;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ThingsApplication {}
