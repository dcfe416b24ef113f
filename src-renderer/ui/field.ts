import { computed, useId } from 'vue'

export interface FieldProps {
  /** Always given: the control's name. */
  label: string
  hideLabel?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
}

export interface Option<Value extends string | number> {
  value: Value
  label: string
  disabled?: boolean
}

/** The id of a field and the attributes that tie its control to the hint and the error. */
export function useField(props: FieldProps, ownError: () => string | undefined = () => undefined) {
  const id = useId()
  const error = computed(() => props.error ?? ownError())
  const control = computed(() => ({
    id,
    disabled: props.disabled,
    required: props.required,
    'aria-invalid': error.value ? ('true' as const) : undefined,
    'aria-describedby': error.value ? `${id}-error` : props.hint ? `${id}-hint` : undefined
  }))
  const field = computed(() => ({
    id,
    label: props.label,
    hideLabel: props.hideLabel,
    hint: props.hint,
    error: error.value,
    required: props.required
  }))
  return { id, control, field, error }
}
