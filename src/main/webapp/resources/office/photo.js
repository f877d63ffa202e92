// PrimeFaces hides the field of an upload from screen readers; on the job card it is the button itself, within its label.
document.querySelectorAll('.shot input[type=file]').forEach(field => field.removeAttribute('aria-hidden'));
